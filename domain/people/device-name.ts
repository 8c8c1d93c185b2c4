// The order matters: most browsers also name those whose pages they want to get.
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//u, 'Edge'],
  [/\b(?:OPR|Opera)\//u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//u, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//u, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\b(?:iPhone|iPad|iPod)\b/u, 'iOS'],
  [/\bAndroid\b/u, 'Android'],
  [/\bWindows\b/u, 'Windows'],
  [/\b(?:Macintosh|Mac OS X)\b/u, 'macOS'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\b(?:Linux|X11)\b/u, 'Linux'],
]

/** Browser and system of a user agent, as their makers call them, `Firefox · Android`; undefined where neither is known. */
export function deviceName(userAgent: string | null): string | undefined {
  const named = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(' · ') || undefined
}
