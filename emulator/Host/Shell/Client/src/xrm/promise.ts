/** The Client API's promises: those of the language, with two old names more. */
export function platformPromise<T>(promise: Promise<T>): Xrm.Async.PromiseLike<T> {
  const always = (callback: () => unknown) => promise.finally(callback);
  const fail = (callback?: (reason: Xrm.ErrorResponse) => unknown) => promise.catch(callback);
  return Object.assign(promise, { always, fail }) as unknown as Xrm.Async.PromiseLike<T>;
}
