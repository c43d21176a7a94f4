def jdk = System.getenv('JAVA_HOME_25_X64')
return jdk && new File(jdk, 'bin/javac').exists()
