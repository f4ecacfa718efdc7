/** `A code of your MFA device for shop-prod`. */
export function questionFor(title: string, profile: string | undefined): string {
  return profile === undefined ? title : `${title}: ${profile}`;
}

export function deviceText(serial: string): string {
  return `Device ${serial}`;
}

export function expiredText(errorCode: string): string {
  return `AWS said ${errorCode}.`;
}
