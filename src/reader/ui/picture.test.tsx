import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OtherSitesContext } from '../platform/other-sites.ts';
import { Picture } from './picture.tsx';

const elsewhere = { src: 'https://a.example/bus.jpg', width: 900, height: 600, alt: 'A bus' };
const own = { ...elsewhere, src: 'media/0011223344556677.webp' };

describe('a picture', () => {
  it('reserves its room where its size is known', () => {
    render(<Picture picture={elsewhere} />);
    const image = screen.getByRole('img', { name: 'A bus' });
    expect(image).toHaveAttribute('width', '900');
    expect(image).toHaveAttribute('height', '600');
  });

  it('waits until it is near, tells nobody where the reader is, and does not hold up the page', () => {
    render(<Picture picture={elsewhere} />);
    const image = screen.getByRole('img');
    expect(image).toHaveAttribute('loading', 'lazy');
    expect(image).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(image).toHaveAttribute('decoding', 'async');
  });

  it('comes at once where it is the first thing on the page', () => {
    render(<Picture picture={elsewhere} eager />);
    expect(screen.getByRole('img')).toHaveAttribute('loading', 'eager');
  });

  it('leaves nothing behind when it cannot be loaded', () => {
    const { container } = render(
      <Picture picture={{ ...elsewhere, src: 'https://a.example/1' }} />,
    );
    fireEvent.error(screen.getByRole('img'));
    expect(container).toBeEmptyDOMElement();
  });

  it('gives another picture its own chance', () => {
    const { rerender } = render(<Picture picture={{ ...elsewhere, src: 'https://a.example/2' }} />);
    fireEvent.error(screen.getByRole('img'));
    rerender(<Picture picture={{ ...elsewhere, src: 'https://a.example/tram.jpg' }} />);
    expect(screen.getByRole('img')).toHaveAttribute('src', 'https://a.example/tram.jpg');
  });

  it('that did not come is not waited for again during the visit', () => {
    const broken = { ...elsewhere, src: 'https://a.example/gone.jpg' };
    const first = render(<Picture picture={broken} />);
    fireEvent.error(screen.getByRole('img'));
    first.unmount();
    const { container } = render(<Picture picture={broken} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('of another site is not asked for while the reader wants none of those', () => {
    const { container } = render(
      <OtherSitesContext value={false}>
        <Picture picture={elsewhere} />
      </OtherSitesContext>,
    );
    expect(container).toBeEmptyDOMElement();
  });

  it('of the bundle is shown all the same', () => {
    render(
      <OtherSitesContext value={false}>
        <Picture picture={own} />
      </OtherSitesContext>,
    );
    expect(screen.getByRole('img')).toHaveAttribute('src', `/bundle/${own.src}`);
  });
});
