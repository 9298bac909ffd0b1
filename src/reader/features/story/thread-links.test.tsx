import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { at } from '../../../../tests/support/cards.ts';
import { renderPart } from '../../../../tests/support/render-part.tsx';
import { anId } from '../../../../tests/support/stories.ts';
import { ThreadLinks } from './thread-links.tsx';

const link = (title: string, day: string, providers = 2) => ({
  id: anId(`${day.replaceAll('-', '/')}/${title.toLowerCase()}`),
  title,
  published: at(`${day}T12:00`),
  providers,
});

test('linked stories stand before and after, the nearest first', () => {
  const links = [
    link('Oldest', '2026-10-09', 4),
    link('Older', '2026-11-12', 1),
    link('Newer', '2026-11-22'),
  ];
  renderPart(<ThreadLinks links={links} published={at('2026-11-20T12:00')} search="?type=video" />);
  const earlier = within(screen.getByRole('list', { name: 'Earlier in this thread' }));
  expect(earlier.getAllByRole('link').map((one) => one.textContent)).toEqual(['Older', 'Oldest']);
  expect(earlier.getByText('4 providers')).toBeVisible();
  expect(earlier.getByText('1 provider')).toBeVisible();
  const later = within(screen.getByRole('list', { name: 'Later in this thread' }));
  expect(later.getByRole('link', { name: 'Newer' })).toHaveAttribute(
    'href',
    '/story/2026/11/22/newer?type=video',
  );
});

test('without links there is nothing', () => {
  renderPart(<ThreadLinks links={[]} published={0} search="" />);
  expect(screen.queryByRole('heading')).toBeNull();
});
