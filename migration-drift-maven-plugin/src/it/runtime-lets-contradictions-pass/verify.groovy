def log = new File(basedir, 'build.log').readLines()
assert log.any { it.startsWith('[WARNING] column.extra  public.book.subtitle: ') }
assert log.any { it ==~ /\[INFO\] No drift that fails the build: .* 1 error\./ }
