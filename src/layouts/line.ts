/** Whether nothing should be fetched before it is asked for: the reader saves data, or the line is very slow. */
export function isLineSpared(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/u.test(connection?.effectiveType ?? '');
}
