/** Makes an error whose one sentence is the whole message: a trace into this code would only bury it. */
export function plainError(message: string): Error {
  return Object.assign(new Error(message), { stack: '' });
}
