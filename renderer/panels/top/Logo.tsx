/** The mark: one request, two ways. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect width="22" height="22" rx="6" fill="var(--primary)" />
      <path
        d="M6 15.5V10Q6 6.500 9.500 6.500H16"
        fill="none"
        stroke="var(--logo-2)"
        strokeWidth="1.8"
        strokeDasharray="2.6 1.8"
      />
      <path
        d="M6 15.5H12.500Q16 15.500 16 12V6.500"
        fill="none"
        stroke="var(--logo-1)"
        strokeWidth="1.9"
      />
      <circle cx="6" cy="15.5" r="2.3" fill="var(--primary-ink)" />
      <circle cx="16" cy="6.5" r="2.3" fill="var(--primary-ink)" />
    </svg>
  );
}
