import { fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it } from 'vitest';
import { useField } from './use-field.ts';

const nothing = () => {};
const EVENTS = {
  onKey: nothing,
  onInput: nothing,
  onFocus: nothing,
  onBlur: nothing,
  onLeave: nothing,
};

function Box() {
  const field = useRef<HTMLInputElement>(null);
  const { composing } = useField(field, EVENTS);
  return (
    <form>
      <input ref={field} aria-label="Box" />
      <output>{composing ? 'composing' : 'settled'}</output>
    </form>
  );
}

it('a composition that began before anybody listened is noticed by what it puts in', () => {
  render(<Box />);
  const field = screen.getByLabelText('Box');
  fireEvent.input(field, { target: { value: 'か' }, isComposing: true });
  expect(screen.getByRole('status')).toHaveTextContent('composing');
  fireEvent.compositionEnd(field);
  expect(screen.getByRole('status')).toHaveTextContent('settled');
});
