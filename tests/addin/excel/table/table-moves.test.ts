import { againWhenTableMoves, TableMoved } from '../../../../addin/excel/table/table-moves.ts';

describe('againWhenTableMoves', () => {
  test('work that meets a moved table is done again', async () => {
    let attempts = 0;
    const done = await againWhenTableMoves(async () => {
      if (++attempts < 3) throw new TableMoved();
      return 'done';
    });
    expect(done).toBe('done');
  });

  test("a range below the table's end is a moved table too", async () => {
    let attempts = 0;
    await againWhenTableMoves(async () => {
      if (++attempts === 1) throw Object.assign(new Error(), { code: 'InvalidArgument' });
    });
    expect(attempts).toBe(2);
  });

  test('a table that never rests is a problem with a name', async () => {
    await expect(
      againWhenTableMoves(async () => {
        throw new TableMoved();
      }),
    ).rejects.toMatchObject({ code: 'table-busy' });
  });

  test('an argument that stays invalid is told as it is', async () => {
    const invalid = Object.assign(new Error('mine'), { code: 'InvalidArgument' });
    await expect(
      againWhenTableMoves(async () => {
        throw invalid;
      }),
    ).rejects.toBe(invalid);
  });

  test("any other error is nobody's move", async () => {
    let attempts = 0;
    await expect(
      againWhenTableMoves(async () => {
        attempts++;
        throw new TypeError('mine');
      }),
    ).rejects.toThrow('mine');
    expect(attempts).toBe(1);
  });
});
