import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeDevice, MILL, OPENED } from '../../../tests/support/fake-device.ts';
import { renderPart } from '../../../tests/support/render-part.tsx';
import { OpenPage } from './open-page.tsx';

function show(fake: ReturnType<typeof fakeDevice>) {
  renderPart(<OpenPage device={fake.device} />);
  return userEvent.setup();
}

const zip = new File(['PK'], 'mill.zip');

describe('the page that opens an archive', () => {
  it('says how far it is, what came of it and what was rejected, and leads to it', async () => {
    const fake = fakeDevice();
    const user = show(fake);
    await user.upload(screen.getByLabelText('Choose files'), zip);
    expect(fake.given()).toEqual([{ kind: 'file', name: 'mill.zip', file: zip }]);
    await fake.tell((to) => to.onProgress('read', 2, 5));
    expect(screen.getByText('2 of 5 files read')).toBeVisible();
    const bar = screen.getByRole('progressbar', { name: 'Opening the archive' });
    const before = Number(bar.getAttribute('value'));
    await fake.tell((to) => to.onProgress('write', 1, 2));
    expect(Number(bar.getAttribute('value'))).toBeGreaterThan(before);
    await fake.tell((to) => to.onOpened(OPENED));
    expect(await screen.findByRole('heading', { name: '“The Mill” is ready' })).toHaveFocus();
    expect(screen.getByText('mill/a.md, line 4')).toBeVisible();
    expect(screen.getByText('is missing')).toBeVisible();
    expect(await screen.findByText(/until you forget it/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read it' })).toHaveAttribute('href', '/local/mill/');
  });

  it('is done, though the browser asks whether to keep it, and the reader has not answered', async () => {
    const fake = fakeDevice();
    const asked = Promise.withResolvers<boolean>();
    const user = show({ ...fake, device: { ...fake.device, keepForGood: () => asked.promise } });
    await user.upload(screen.getByLabelText('Choose files'), zip);
    await fake.tell((to) => to.onOpened(OPENED));
    expect(await screen.findByRole('link', { name: 'Read it' })).toBeVisible();
    expect(screen.getByText(/which may clear it/)).toBeVisible();
    asked.resolve(true);
    expect(await screen.findByText(/until you forget it/)).toBeVisible();
  });

  it('breaks off when it is asked to', async () => {
    const fake = fakeDevice();
    const user = show(fake);
    await user.upload(screen.getByLabelText('Choose files'), zip);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(fake.cancel).toHaveBeenCalledOnce();
    expect(screen.getByText('Cancelled. Nothing was kept.')).toBeVisible();
    expect(screen.getByLabelText('Choose a folder')).toBeEnabled();
  });

  it('takes a folder as one source, without what is hidden in it', async () => {
    const fake = fakeDevice();
    const user = show(fake);
    const files = ['mill/_news/a.md', 'mill/.git/b.md'].map((path) =>
      Object.defineProperty(new File(['---'], 'a.md'), 'webkitRelativePath', { value: path }),
    );
    await user.upload(screen.getByLabelText('Choose a folder'), files);
    expect(fake.given()).toEqual([
      { kind: 'folder', name: 'mill', files: [{ path: '_news/a.md', file: files[0] }] },
    ]);
  });

  it.each([
    [
      { why: 'unreadable', name: 'mill.zip', trouble: { what: 'noZip' } },
      /^mill.zip cannot be opened/,
    ],
    [{ why: 'nothing', name: 'mill.zip', read: 0, rejected: 0, rejects: [] }, /^There is no story/],
    [{ why: 'full', bytes: 5_000_000 }, /^There is no room/],
    [{ why: 'closed', reason: 'denied' }, /^This browser keeps nothing here/],
    [{ why: 'absent' }, /^The archive was not opened/],
    [{ why: 'unexpected', reason: 'out of memory' }, /^The archive was not opened/],
  ] as const)('says in words why it could not: %o', async (failure, heading) => {
    const fake = fakeDevice();
    const user = show(fake);
    await user.upload(screen.getByLabelText('Choose files'), zip);
    await fake.tell((to) => to.onFailed(failure));
    expect(await screen.findByRole('heading', { name: heading })).toHaveFocus();
    expect(screen.getByLabelText('Choose files')).toBeEnabled();
  });
});

describe('the editions on this device', () => {
  it('are listed with what is in them', async () => {
    show(fakeDevice([MILL]));
    const item = within(await screen.findByRole('listitem'));
    expect(item.getByRole('heading', { name: 'The Mill' })).toBeVisible();
    expect(item.getByText(/^3 stories · 40 KB · opened .*2026$/)).toBeVisible();
    const read = item.getByRole('link', { name: 'Read The Mill' });
    expect(read).toHaveAttribute('href', '/local/mill/');
  });

  it('are forgotten when that is asked for twice', async () => {
    const user = show(fakeDevice([MILL]));
    await user.click(await screen.findByRole('button', { name: 'Forget it: The Mill' }));
    expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await user.click(screen.getByRole('button', { name: 'Forget it: The Mill' }));
    await user.click(screen.getByRole('button', { name: 'Forget' }));
    expect(await screen.findByText('No archive has been opened here yet.')).toBeVisible();
    expect(await screen.findByText('“The Mill” is forgotten.')).toBeVisible();
  });
});

describe('an edition that is kept', () => {
  const folder = (content: Record<string, string>): FileSystemHandle => {
    const files = Object.entries(content).map(([name, text]) => {
      const getFile = async () => new File([text], name);
      return [name, { kind: 'file', name, getFile }] as const;
    });
    async function* entries() {
      yield* files;
    }
    return Object.assign(Object.create(null), { kind: 'directory', name: 'mill', entries });
  };

  it('is given another name, and keeps its address', async () => {
    const user = show(fakeDevice([MILL]));
    await user.click(await screen.findByRole('button', { name: 'Rename The Mill' }));
    const field = screen.getByRole('textbox', { name: 'Name' });
    expect(field).toHaveFocus();
    await user.keyboard('The Weir{Enter}');
    expect(await screen.findByRole('button', { name: 'Rename The Weir' })).toHaveFocus();
    const read = screen.getByRole('link', { name: 'Read The Weir' });
    expect(read).toHaveAttribute('href', '/local/mill/');
  });

  it('is updated by a press where the browser can go to its archive again', async () => {
    const fake = fakeDevice([MILL]);
    const place = folder({ 'a.md': '---', '.hidden': '' });
    fake.places.set('mill', [place]);
    const user = show(fake);
    await user.click(await screen.findByRole('button', { name: 'Update The Mill' }));
    await screen.findByRole('progressbar');
    expect(fake.given()).toMatchObject([
      { kind: 'folder', name: 'mill', files: [{ path: 'a.md' }] },
    ]);
    expect(fake.renewed()).toMatchObject({ id: 'mill', title: 'The Mill' });
    expect(screen.queryByRole('button', { name: 'Update The Mill' })).toBeNull();
    await fake.tell((to) => to.onOpened(OPENED));
    expect(await screen.findByRole('heading', { name: '“The Mill” is up to date' })).toHaveFocus();
    expect(fake.places.get('mill')).toEqual([place]);
  });

  it('is updated by its files elsewhere, which are asked for once more', async () => {
    const fake = fakeDevice([MILL]);
    const user = show(fake);
    await user.click(await screen.findByRole('button', { name: 'Update The Mill' }));
    expect(await screen.findByRole('heading', { name: 'Update “The Mill”' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    await user.click(screen.getByRole('button', { name: 'Update The Mill' }));
    await user.upload(await screen.findByLabelText('Choose files'), zip);
    expect(fake.renewed()).toMatchObject({ id: 'mill', title: 'The Mill' });
  });

  it('is opened anew, as another one, where nobody asked to update it', async () => {
    const fake = fakeDevice([MILL]);
    const user = show(fake);
    await user.upload(screen.getByLabelText('Choose files'), zip);
    expect(fake.renewed()).toBeUndefined();
  });
});
