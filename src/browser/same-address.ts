/** Whether an address is the present one; hosts may have taken its last slash away. */
export function isHere(address: string): boolean {
  const strip = (href: string) => href.replace(/\/(?=$|[?#])/u, '');
  return strip(address) === strip(location.href);
}
