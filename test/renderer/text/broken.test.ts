import { describe, expect, it } from 'vitest';
import { brokenDetails, brokenText } from '../../../renderer/text/broken';

const open = { hasDocument: true, unsaved: false, scanning: false };

describe('brokenText', () => {
  it('says of a model with changes that they are kept, and come back with the window', () => {
    const { title, body, hint } = brokenText('diagram', { ...open, unsaved: true });
    expect(title).toBe('The diagram could not be drawn');
    expect(body).toContain('Nothing is lost: the model is still open, with all changes');
    expect(hint).toContain('your changes come back with it');
  });

  it('promises that a file comes back, which the sample and an empty canvas are not', () => {
    expect(brokenText('diagram', open).hint).toContain('a file that is open comes back');
  });

  it('promises nothing of a model where none is open', () => {
    const { body } = brokenText('window', { ...open, hasDocument: false });
    expect(body).toBe('This is a defect of Routescape. Files on disk are untouched.');
  });

  it('warns that a scan ends with the window, and that no dialog needs a reload', () => {
    expect(brokenText('scan', { ...open, scanning: true }).hint).toContain('would end it');
    expect(brokenText('dialog', open).hint).not.toContain('reload');
  });
});

it('gives the places that an error passed through, for a report', () => {
  const details = brokenDetails('The diagram could not be drawn', new Error('no width'));
  expect(details).toMatch(/^The diagram could not be drawn\nError: no width\n +at /);
  expect(brokenDetails('It', 'a word')).toBe('It\na word');
});
