const pattern = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z(?:00'?00'?)?|([+-])(\d{2})'?(\d{2})'?)?$/;

/** A moment as a PDF date in UTC. */
export function toPdfDate(moment: Date): string {
  return `D:${moment.toISOString().replaceAll(/[-:T]|\.\d+Z/g, "")}Z`;
}

/** The moment a PDF date names; undefined when it is malformed. */
export function parsePdfDate(text: string): Date | undefined {
  const [matched, year, month, day, hour, minute, second, sign, hours, minutes] = pattern.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const offset = sign === undefined ? "Z" : `${sign}${hours}:${minutes}`;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
