import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { axe } from '../../../tests/support/axe.ts';
import { useCombobox } from './combobox.ts';
import { OptionList } from './option-list.tsx';

const FRUIT = ['Apple', 'Apricot', 'Pear'].map((label) => ({ key: label, label }));

function Field({ always = false }: { always?: boolean }) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('nothing');
  const options = FRUIT.filter(({ label }) => label.toLowerCase().startsWith(text));
  const combobox = useCombobox({
    count: options.length,
    open: always || open,
    onOpen: setOpen,
    of: text,
    always,
    onChoose: (place) => setChosen(options[place]?.label ?? 'none such'),
  });
  return (
    <>
      <input
        aria-label="Fruit"
        {...combobox.aria}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onKeyDown={combobox.press}
      />
      {combobox.shown && (
        <OptionList
          label="Kinds"
          groups={[{ title: 'Fruit', options }]}
          combobox={combobox}
          onChoose={({ label }) => setChosen(label)}
        />
      )}
      <p>Chosen: {chosen}</p>
    </>
  );
}

async function show(always = false) {
  render(<Field always={always} />);
  await userEvent.tab();
  return screen.getByRole('combobox', { name: 'Fruit' });
}

const active = () => screen.queryByRole('option', { selected: true })?.textContent;

describe('a field with a list', () => {
  it('opens on an arrow, goes round through the field, and keeps the focus', async () => {
    const field = await show();
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox', { name: 'Kinds' })).toBeVisible();
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(active()).toBeUndefined();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(active()).toBe('Pear');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBeUndefined();
    await userEvent.keyboard('{ArrowUp}');
    expect(active()).toBe('Pear');
    expect(field).toHaveFocus();
    expect(await axe(document.body)).toEqual([]);
  });

  it.each(['{Enter}', '{Tab}'])('takes the active option on %s', async (key) => {
    const field = await show();
    await userEvent.keyboard(`{ArrowDown}{ArrowDown}${key}`);
    expect(screen.getByText('Chosen: Apple')).toBeVisible();
    expect(field).toHaveFocus();
  });

  it('leaves Tab alone where nothing is active', async () => {
    const field = await show();
    await userEvent.keyboard('a{Tab}');
    expect(field).not.toHaveFocus();
    expect(screen.getByText('Chosen: nothing')).toBeVisible();
  });

  it('starts afresh with another text, and closes on Escape', async () => {
    await show();
    await userEvent.keyboard('a{ArrowDown}');
    expect(active()).toBe('Apple');
    await userEvent.keyboard('p');
    expect(active()).toBeUndefined();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('takes what is pressed without losing the focus', async () => {
    const field = await show();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(screen.getByRole('option', { name: 'Apricot' }));
    expect(screen.getByText('Chosen: Apricot')).toBeVisible();
    expect(field).toHaveFocus();
  });

  it('that always chooses has its first option active, and goes round the options', async () => {
    await show(true);
    expect(active()).toBe('Apple');
    await userEvent.keyboard('{ArrowUp}');
    expect(active()).toBe('Pear');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByText('Chosen: Apple')).toBeVisible();
  });
});
