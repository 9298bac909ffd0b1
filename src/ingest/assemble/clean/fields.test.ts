import { describe, expect, it } from 'vitest';
import { cleanLanguage } from './language.ts';
import { cleanScore, cleanSize } from './number.ts';
import { firstPicture } from './picture.ts';
import { providerIdOf, providerIdOfLink } from './provider.ts';
import { parseTime } from './time.ts';
import { cleanVideo } from './video.ts';

describe('times', () => {
  const at = (iso: string): number => Date.parse(iso) / 1000;

  it.each([
    ['2022-09-12T08:30:00Z', '2022-09-12T08:30:00Z'],
    ['2022-09-12T08:30:00.999Z', '2022-09-12T08:30:00Z'],
    ['2022-09-12T08:30:00+02:00', '2022-09-12T06:30:00Z'],
    ['2022-09-12T23:30-0730', '2022-09-13T07:00:00Z'],
    ['2022-09-12 08:30:00 +0000', '2022-09-12T08:30:00Z'],
    ['2022-09-12T08:30:00', '2022-09-12T08:30:00Z'],
    ['2022-09-12T24:00:00Z', '2022-09-13T00:00:00Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00Z'],
    ['Mon, 12 Sep 2022 08:30:00 -0700', '2022-09-12T15:30:00Z'],
    ['12 Sep 2022 08:30 EST', '2022-09-12T13:30:00Z'],
    ['Mon, 12 September 22 8:30 CEST', '2022-09-12T06:30:00Z'],
    ['Mo., 12-Sep-2022 08:30:00 GMT+2', '2022-09-12T06:30:00Z'],
    ['12 Sep 99 08:30:00 UT', '1999-09-12T08:30:00Z'],
    ['2022/9/12 8:30:00', '2022-09-12T08:30:00Z'],
    ['Mon, 12 Sep 2022 08:30:00 +0200 (CEST)', '2022-09-12T06:30:00Z'],
    ['Mon, September 12, 2022 8:30 EST', '2022-09-12T13:30:00Z'],
    ['Sep. 12, 2022 08:30', '2022-09-12T08:30:00Z'],
    ['Mon Sep 12 08:30:00 +0200 2022', '2022-09-12T06:30:00Z'],
    ['Mon Sep 12 08:30:00 2022', '2022-09-12T08:30:00Z'],
  ])('reads %s', (raw, iso) => {
    expect(parseTime(raw)).toEqual({ seconds: at(iso), dateOnly: false });
  });

  it.each([' 2022-09-12 ', 'Mon, 12 Sep 2022', '12 September 22', 'Sep 12, 2022'])(
    'marks a date without a time: %s',
    (raw) => {
      expect(parseTime(raw)).toEqual({ seconds: at('2022-09-12T00:00:00Z'), dateOnly: true });
    },
  );

  it.each([
    'yesterday',
    '',
    '2022-02-30',
    '2022-13-01',
    '2022-09-12T25:00:00Z',
    '2022-09-12T08:30:00+25:00',
    '12/09/2022',
    '1662971400',
    '1899-12-31T23:59:59Z',
    '0001-01-01T00:00:00Z',
    'Mon, 30 Nov -0001 00:00:00 +0000',
    '2201-01-01',
    'Mon, 12 Sep 2022 08:30:00 XYZ',
    'Mon, 12 Sep 2022 08:30:00 IST',
    'Mon, 31 Sep 2022 08:30:00 GMT',
    '2022/13/01',
    '12 Sep 022 08:30',
    'Sep 31, 2022',
    'Sep 12, 20222',
    'Sep 12, 2022 8:30 PM',
    'May 2022',
    'Mon Sep 12 08:30:00 IST 2022',
  ])('does not read %s', (raw) => {
    expect(parseTime(raw)).toBeUndefined();
  });
});

describe('numbers', () => {
  it('keeps scores of 0 and more, whole; -1 means not ranked', () => {
    const raw = ['72', '0', '12.6', '-0', '-1', 'hot', '', 'Infinity', '1e300', undefined];
    expect(raw.map(cleanScore)).toEqual([
      72,
      0,
      13,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps sizes of 1 and more', () => {
    expect(['800', '0', '-5', '80px'].map(cleanSize)).toEqual([
      800,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('writes languages as BCP 47 does', () => {
  const raw = ['en-us', 'en_US', 'zh-hant-tw', 'de', 'english', 'und', 'x-private', '', undefined];
  expect(raw.map(cleanLanguage)).toEqual([
    'en-US',
    'en-US',
    'zh-Hant-TW',
    'de',
    ...Array.from({ length: 5 }, () => undefined),
  ]);
});

it('makes provider ids from domains as people write them', () => {
  const raw = [
    'WWW.Harbor.Example',
    'harbor.example.',
    'https://harbor.example:8080/news',
    'harbor.example',
  ];
  expect(new Set(raw.map(providerIdOf))).toEqual(new Set(['harbor.example']));
  expect(providerIdOf('bücher.example')).toBe('xn--bcher-kva.example');
  expect(providerIdOf('www.example')).toBe('www.example');
  expect(
    ['not a domain', '[::1]', `${'a.'.repeat(120)}example`, '', undefined].map(providerIdOf),
  ).toEqual(Array.from({ length: 5 }, () => undefined));
  expect(providerIdOfLink('https://a-example.cdn.ampproject.org/c/s/www.a.example/x')).toBe(
    'a.example',
  );
});

describe('videos', () => {
  it.each([
    [
      '<iframe width="8" src="https://www.youtube.com/embed/WJk-Y8LQlfE?rel=0"></iframe>',
      'youtube',
      'WJk-Y8LQlfE',
    ],
    ['<iframe src="//www.youtube-nocookie.com/embed/abc_123"></iframe>', 'youtube', 'abc_123'],
    [
      '<p>See <a href="https://www.youtube.com/watch?t=1&amp;v=abc123">this</a></p>',
      'youtube',
      'abc123',
    ],
    ['https://youtu.be/abc123?t=5', 'youtube', 'abc123'],
    ['<iframe src="https://player.vimeo.com/video/76979871?h=8"></iframe>', 'vimeo', '76979871'],
  ])('finds the video in %s', (html, host, id) => {
    expect(cleanVideo(html)).toEqual({ host, id });
  });

  it.each([
    '<iframe src="https://evil.example/embed/abc"></iframe>',
    '<iframe src="https://youtube.com.evil.example/embed/abc"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="https://www.youtube.com/embed/%22%3E%3Cscript"></iframe>',
    '<iframe src="https://www.youtube.com/embed/videoseries?list=x"></iframe>',
    '<script src="https://www.youtube.com/embed/abc"></script>',
    'no address at all',
    undefined,
  ])('drops %s', (html) => {
    expect(cleanVideo(html)).toBeUndefined();
  });
});

describe('pictures', () => {
  const find = (path: string): { media: string } | { reason: string } =>
    path === 'img/a.png' ? { media: 'media/0123456789abcdef.png' } : { reason: 'is not there' };

  it('takes the first that can be used, with its size and words', () => {
    const raw = [
      { url: 'data:image/png;base64,AAAA' },
      { url: 'missing.png' },
      {
        url: 'https://a.example/b.jpg',
        width: '800',
        height: '0',
        title: 'A &amp; B',
        attribution: ' C ',
      },
    ];
    expect(firstPicture(raw, find)).toEqual({
      picture: { src: 'https://a.example/b.jpg', width: 800, alt: 'A & B', credit: 'C' },
    });
  });

  it('finds relative ones beside the stories, and says which one is lost', () => {
    expect(firstPicture([{ url: 'img/a.png' }], find).picture?.src).toBe(
      'media/0123456789abcdef.png',
    );
    expect(firstPicture([{ url: 'b.png' }], find)).toEqual({ lost: 'b.png: is not there' });
    expect(firstPicture([{ url: 'javascript:x' }, {}], find)).toEqual({});
    expect(firstPicture(undefined, find)).toEqual({});
  });
});
