import { elements, escaped, textIn } from './s3-xml.ts';

const listing = `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><Contents><Key>a&amp;b</Key><Size>1</Size></Contents><Contents><Key>c</Key></Contents></ListBucketResult>`;

test('finds all elements of a name, in their order, and no others', () => {
  expect(elements(listing, 'Contents').map((it) => textIn(it, 'Key'))).toEqual(['a&b', 'c']);
  expect(elements(listing, 'Content')).toEqual([]);
  expect(textIn(elements(listing, 'Contents')[1] ?? '', 'Size')).toBeUndefined();
});

test.each([
  ['&lt;&gt;&quot;&apos;&amp;', `<>"'&`],
  ['&#65;&#x42;&#x1F600;', 'AB😀'],
  ['&amp;lt;', '&lt;'],
  ['&quot;0a1b-2&quot;', '"0a1b-2"'],
  ['&quot;a&quot;&quot;', '"a""'],
  ['&unknown; &#x110000; &#99999999; & &amp', '&unknown; &#x110000; &#99999999; & &amp'],
  ['', ''],
])('reads the text %s', (text, read) => expect(textIn(`<Key>${text}</Key>`, 'Key')).toBe(read));

test('takes what is cut off for not there', () => {
  expect(textIn('<Key>abc', 'Key')).toBeUndefined();
  expect(elements('<Part>1</Part><Part>2', 'Part')).toEqual(['1']);
});

test('writes what it reads', () => {
  const text = '"<&]]>&lt;';
  expect(textIn(`<ETag>${escaped(text)}</ETag>`, 'ETag')).toBe(text);
});
