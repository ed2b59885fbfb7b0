import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/api/PlatformError';
import { faultDialog } from '../../src/model/faultDialog';

describe('a failure', () => {
  it('of a plug-in is called as on the platform', () => {
    expect(faultDialog(new PlatformError(400, '0x80040265', 'No such channel'))).toMatchObject({ title: 'Business Process Error', text: 'No such channel', details: 'Error code: 0x80040265\nHTTP status: 400' });
  });

  it('of anything else says what it is', () => {
    expect(faultDialog(new Error('Failed to fetch'))).toEqual({ title: 'Something went wrong', text: 'Failed to fetch', confirm: 'OK' });
  });
});
