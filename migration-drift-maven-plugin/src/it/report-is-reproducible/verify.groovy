def first = new File(basedir, 'first.json')
assert first.text.contains('column.missing:public.book.pages')
assert new File(basedir, 'second.json').bytes == first.bytes
