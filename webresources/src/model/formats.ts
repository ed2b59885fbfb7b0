import { dateFormat, type DateFormat } from './dateFormat';

/** How a locale writes numbers and times. Made once for a locale: making a formatter costs more than a hundred uses. */
export class Formats {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly relative: Intl.RelativeTimeFormat;
  readonly dayOfYear: DateFormat;
  readonly dayOfAnyYear: DateFormat;
  /** The full date and time. */
  readonly moment: DateFormat;

  constructor(private readonly locale: string) {
    this.number = new Intl.NumberFormat(locale);
    this.percent = new Intl.NumberFormat(locale, { style: 'percent' });
    this.relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    this.dayOfYear = dateFormat(locale, { day: 'numeric', month: 'short' });
    this.dayOfAnyYear = dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
    this.moment = dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  }

  /** A number with its unit, such as 5 min. */
  unit(value: number, name: string): string {
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  }
}
