/** A moment as the wall clock of this computer shows it, as `2026-06-18T09:20`: schedules carry no zone. */
export function localMoment(milliseconds: number): string {
  const date = new Date(milliseconds);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join("-");
  return `${day}T${[date.getHours(), date.getMinutes()].map(twoDigits).join(":")}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
