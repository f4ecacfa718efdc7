/** `$0.045`: a price by the GB, as AWS lists it. */
export function usdPerGb(value: number): string {
  return perGb.format(value);
}

/** `$108.00`, `-$3.20`. */
export function usd(value: number): string {
  return month.format(value);
}

const perGb = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 3,
  maximumFractionDigits: 4,
});
const month = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** `2,400 GB`, `1.5 TB`: 1,024 GB each, as AWS bills. */
export function volumeText(gigabytes: number): string {
  if (gigabytes < 10_240) return `${gb.format(gigabytes)} GB`;
  return `${tb.format(gigabytes / 1024)} TB`;
}

const gb = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const tb = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
