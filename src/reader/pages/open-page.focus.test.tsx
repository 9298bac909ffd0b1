import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeDevice, MILL, OPENED } from '../../../tests/support/fake-device.ts';
import { renderPart } from '../../../tests/support/render-part.tsx';
import { OpenPage } from './open-page.tsx';

const WEIR = { ...MILL, id: 'weir', title: 'The Weir' };

function show(fake: ReturnType<typeof fakeDevice>) {
  renderPart(<OpenPage device={fake.device} />);
  return userEvent.setup();
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const found = (name: string | RegExp) => screen.findByRole('button', { name });

describe('whoever goes by keys keeps the place on the page that opens archives', () => {
  it('when an edition is kept after all, by its button or by Escape', async () => {
    const user = show(fakeDevice([MILL]));
    const ask = await found(/Forget.*The Mill/);
    ask.focus();
    await user.keyboard('{Enter}');
    expect(button('Keep')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(button(/Forget.*The Mill/)).toHaveFocus();
    await user.keyboard('{Enter}{Shift>}{Tab}{/Shift}');
    expect(button('Forget')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button(/Forget.*The Mill/)).toHaveFocus();
  });

  it('when an edition is forgotten: at the next, at the one before, at last at the heading', async () => {
    const user = show(fakeDevice([MILL, WEIR, { ...MILL, id: 'lock', title: 'The Lock' }]));
    const forget = async (title: string) => {
      await user.click(await found(new RegExp(`Forget.*${title}`)));
      await user.click(button('Forget'));
      await screen.findByText(`“${title}” is forgotten.`);
    };
    await forget('The Mill');
    expect(screen.getByRole('link', { name: /The Weir/ })).toHaveFocus();
    await forget('The Lock');
    expect(screen.getByRole('link', { name: /The Weir/ })).toHaveFocus();
    await forget('The Weir');
    expect(screen.getByRole('heading', { name: 'On this device' })).toHaveFocus();
  });

  it('while an archive is read: at what breaks it off, then at what takes another', async () => {
    const fake = fakeDevice();
    const user = show(fake);
    const field = screen.getByLabelText('Choose files');
    await user.upload(field, new File(['PK'], 'mill.zip'));
    expect(await found('Cancel')).toHaveFocus();
    await fake.tell((to) => to.onProgress('write', 1, 2));
    expect(button('Cancel')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText('Choose files')).toHaveFocus();
  });

  it('while an edition is updated, and when its archive is not given after all', async () => {
    const fake = fakeDevice([MILL]);
    const user = show(fake);
    await user.click(await found(/Update.*The Mill/));
    await user.click(await found('Leave it as it is'));
    expect(button(/Update.*The Mill/)).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.upload(await screen.findByLabelText('Choose files'), new File(['PK'], 'mill.zip'));
    expect(await found('Cancel')).toHaveFocus();
  });
});

it('nothing leads to an edition any more that was forgotten right after it was opened', async () => {
  const fake = fakeDevice([MILL]);
  const user = show(fake);
  await user.upload(screen.getByLabelText('Choose files'), new File(['PK'], 'mill.zip'));
  await fake.tell((to) => to.onOpened(OPENED));
  expect(await screen.findByRole('link', { name: 'Read it' })).toBeVisible();
  await user.click(button(/Forget.*The Mill/));
  await user.click(button('Forget'));
  expect(await screen.findByText('No archive has been opened here yet.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Read it' })).toBeNull();
  expect(screen.queryByRole('heading', { name: '“The Mill” is ready' })).toBeNull();
});
