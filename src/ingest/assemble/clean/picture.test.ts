import { expect, it } from 'vitest';
import { firstPicture } from './picture.ts';

const raw = { url: '/pictures/bus.webp', width: '640', height: '480' };

it('a picture that was looked at is as large as its bytes say, whatever its record does', () => {
  const { picture } = firstPicture([raw], () => ({
    media: 'media/00112233445566aa.webp',
    width: 1200,
    height: 800,
  }));
  expect(picture).toEqual({ src: 'media/00112233445566aa.webp', width: 1200, height: 800 });
});

it('where nobody knows, the record is believed', () => {
  const { picture } = firstPicture([raw], () => ({ media: 'media/00112233445566aa.webp' }));
  expect(picture).toMatchObject({ width: 640, height: 480 });
  const elsewhere = { ...raw, url: 'https://a.example/bus.webp' };
  const { picture: linked } = firstPicture([elsewhere], () => ({ reason: 'is not looked for' }));
  expect(linked).toMatchObject({ src: 'https://a.example/bus.webp', width: 640, height: 480 });
});

it('a speck that counts visits is no picture; the next one is', () => {
  const speck = { ...raw, url: 'https://a.example/seen.gif', width: '1', height: '1' };
  const line = { ...raw, url: 'https://a.example/line.png', height: '2' };
  const seen = () => ({ media: 'media/00112233445566aa.png', width: 1, height: 1 });
  expect(firstPicture([speck, line], seen)).toEqual({});
  expect(firstPicture([raw], seen).picture).toMatchObject({ width: 1 });
  const bus = { ...raw, url: 'https://a.example/bus.webp' };
  expect(firstPicture([speck, bus], seen).picture?.src).toBe('https://a.example/bus.webp');
});
