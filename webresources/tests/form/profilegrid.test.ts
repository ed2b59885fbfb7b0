import { afterEach, describe, expect, it, vi } from 'vitest';
import { confirm, reject } from '../../src/form/profilegrid';

const profile = '9c81baa9-e60b-83d7-bebc-1b913e029b36';
const other = '8f17ea4c-d69b-8d50-8985-e48f76e94bc0';

function platform(answer: (request: Record<string, unknown>) => Promise<unknown>) {
  const execute = vi.fn(answer);
  const openErrorDialog = vi.fn(() => Promise.resolve());
  vi.stubGlobal('Xrm', { WebApi: { online: { execute } }, Navigation: { openErrorDialog } });
  return { execute, openErrorDialog, grid: { refresh: vi.fn() } };
}

const accepted = () => Promise.resolve({ ok: true, json: () => Promise.resolve({ Remaining: 0 }) });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('SocialExtension.ProfileGrid', () => {
  it.each([
    ['Confirm', confirm],
    ['Reject', reject],
  ] as const)('settles each selected profile: %s', async (decision, run) => {
    const { execute, openErrorDialog, grid } = platform(accepted);
    await run([`{${profile}}`, other], grid);
    expect(execute.mock.calls.map(([request]) => [(request.entity as { id: string }).id, request.Decision, request.Customer])).toEqual([
      [profile, decision, null],
      [other, decision, null],
    ]);
    expect(grid.refresh).toHaveBeenCalledOnce();
    expect(openErrorDialog).not.toHaveBeenCalled();
  });

  it('says once what was refused, and settles the others', async () => {
    let calls = 0;
    const { execute, openErrorDialog, grid } = platform(() => (++calls < 3 ? Promise.reject(new Error("'Customer' is missing.")) : accepted()));
    await confirm([profile, other, profile], grid);
    expect(execute).toHaveBeenCalledTimes(3);
    expect(openErrorDialog).toHaveBeenCalledWith({ message: "'Customer' is missing." });
    expect(grid.refresh).toHaveBeenCalledOnce();
  });
});
