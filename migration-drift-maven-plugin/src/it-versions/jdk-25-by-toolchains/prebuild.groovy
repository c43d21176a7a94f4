new File(basedir, 'toolchains.xml').text = """\
<toolchains>
  <toolchain>
    <type>jdk</type>
    <provides>
      <version>25</version>
    </provides>
    <configuration>
      <jdkHome>${System.getenv('JAVA_HOME_25_X64')}</jdkHome>
    </configuration>
  </toolchain>
</toolchains>
"""
return true
