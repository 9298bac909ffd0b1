import { describe, expect, it } from 'vitest';
import { completionAt, OPERATORS } from './complete.ts';

describe('what can be completed', () => {
  it.each([
    ['pro', { kind: 'operator', names: ['provider'] }, 'pro'],
    ['night t', { kind: 'operator', names: ['topic', 'type'] }, 't'],
    ['provider:tide', { kind: 'provider' }, 'tide'],
    ['provider:a.example,tide', { kind: 'provider' }, 'tide'],
    ['provider:"the ti', { kind: 'provider' }, 'the ti'],
    ['-topic:sp', { kind: 'topic' }, 'sp'],
    ['type:v', { kind: 'choice', operator: 'type', choices: ['video'] }, 'v'],
    ['is:', { kind: 'choice', operator: 'is', choices: ['saved', 'unread', 'read', 'listed'] }, ''],
    ['is:x', { kind: 'none' }, 'x'],
    ['before:20', { kind: 'none' }, '20'],
    ['night ', { kind: 'none' }, ''],
    ['"topic', { kind: 'none' }, ''],
    ['', { kind: 'none' }, ''],
  ])('behind %j', (text, completion, prefix) => {
    expect(completionAt(text, text.length)).toMatchObject({ completion, prefix });
  });

  it('replaces what stands before the cursor, with its quote, and nothing behind it', () => {
    const text = 'provider:"the ti night';
    const { range } = completionAt(text, 16);
    expect(text.slice(range.start, range.end)).toBe('"the ti');
  });
});

describe('the operators', () => {
  it('say what they take', () => {
    expect(OPERATORS.map(({ name }) => name)).toContain('intitle');
    expect(OPERATORS.find(({ name }) => name === 'type')?.takes).toEqual(['article', 'video']);
  });
});
