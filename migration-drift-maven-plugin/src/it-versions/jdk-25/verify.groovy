evaluate(new File(basedir, '../../../src/it-versions/verify.groovy'))
