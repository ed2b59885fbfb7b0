import { describe, expect, it } from 'vitest';
import { answeredFault, platformFault } from '../../src/client/platformFault';

describe('platformFault', () => {
  it.each<[object, string]>([
    [{ errorCode: 0x80040220, message: 'm' }, 'PrivilegeDenied, unsigned'],
    [{ errorCode: -2147220960, message: 'm' }, 'PrivilegeDenied, signed'],
    [{ code: '0x80040220', message: 'm' }, 'PrivilegeDenied, as text'],
    [{ errorCode: -2147187962, message: 'm' }, 'no access to the row'],
    [{ status: 403, message: 'm' }, 'forbidden'],
    [{ httpStatus: '403', message: 'm' }, 'forbidden, as text'],
  ])('is denied for %o: %s', (error) => {
    expect(platformFault(error)).toMatchObject({ kind: 'denied', message: 'm' });
  });

  it.each([{ errorCode: -2147220970, message: 'm' }, { status: 500, message: 'm' }, { errorCode: 0, message: 'm' }, { message: 'm' }])(
    'is failed for %o',
    (error) => {
      expect(platformFault(error)).toMatchObject({ kind: 'failed', message: 'm' });
    }
  );

  it('has something to say of whatever was thrown', () => {
    expect(platformFault('text').message).toBe('text');
    expect(platformFault(null).message).toBe('null');
    expect(platformFault(new Error('offline')).message).toBe('offline');
  });
});

describe('answeredFault', () => {
  const answer = (status: number, body: string) => answeredFault(new Response(body, { status }));

  it('takes the platform’s message out of the body', async () => {
    const fault = await answer(403, '{"error":{"code":"0x80040220","message":"is missing prvReadsoc_conversation"}}');
    expect(fault).toMatchObject({ kind: 'denied', message: 'is missing prvReadsoc_conversation' });
  });

  it('names the status where there is no body to read', async () => {
    const fault = await answer(502, '<html>Bad gateway</html>');
    expect(fault).toMatchObject({ kind: 'failed', message: 'The platform answered with HTTP status 502.' });
  });
});
