import { describe, expect, it } from 'vitest';
import { type Piece, placePieces, type Room } from './place-pieces.ts';

const room: Room = { height: 100, separator: 5, noteHeight: () => 10 };

function line(height: number, more: Partial<Piece> = {}): Piece {
  return { height, before: 0, after: 0, withNext: false, beginsPage: false, notes: [], ...more };
}

describe('pieces are placed on pages', () => {
  it('as many as fit, and the rest on the next', () => {
    expect(placePieces([line(50), line(50), line(1)], room)).toEqual([0, 0, 1]);
  });

  it('with the larger of two spaces between them, and none at the top of a page', () => {
    expect(placePieces([line(40, { after: 20 }), line(40, { before: 15 })], room)).toEqual([0, 0]);
    expect(placePieces([line(40, { after: 21 }), line(40, { before: 15 })], room)).toEqual([0, 1]);
    expect(placePieces([line(60), line(90, { before: 30 })], room)).toEqual([0, 1]);
  });

  it('with space below the last falling off the page', () => {
    expect(placePieces([line(100, { after: 30 })], room)).toEqual([0]);
  });

  it('together with the next where they ask for it', () => {
    expect(placePieces([line(80), line(15, { withNext: true }), line(10)], room)).toEqual([0, 1, 1]);
  });

  it('apart all the same where no page holds them together', () => {
    const glued = Array.from({ length: 5 }, () => line(40, { withNext: true }));
    expect(placePieces([line(50), ...glued], room)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('at the top of a page where one is asked for, with their space', () => {
    expect(placePieces([line(10), line(95, { beginsPage: true, before: 5 })], room)).toEqual([0, 1]);
    expect(placePieces([line(10, { withNext: true }), line(10, { beginsPage: true })], room)).toEqual([0, 1]);
  });

  it('with room for the notes they refer to, once each', () => {
    expect(placePieces([line(40, { notes: ['1'] }), line(46)], room)).toEqual([0, 1]);
    expect(placePieces([line(40, { notes: ['1'] }), line(45, { notes: ['1'] })], room)).toEqual([0, 0]);
    expect(placePieces([line(40, { notes: ['1'] }), line(45, { notes: ['2'] })], room)).toEqual([0, 1]);
  });

  it('on a page of its own where one is higher than a page', () => {
    expect(placePieces([line(10), line(300), line(10)], room)).toEqual([0, 1, 2]);
  });
});
