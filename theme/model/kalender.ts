/** The agenda as a calendar file (RFC 5545), for the calendar that every phone has. */
import type { Agenda } from './agenda.ts';
import { alamat, jangkarAgenda } from './alamat.ts';
import type { Desa } from './desa.ts';
import type { Entri } from './entri.ts';
import { type Saat, waktuAcara } from './jam-acara.ts';
import { selisihZona, singkatanZona } from './kabupaten.ts';
import { hariBerikut, type Tanggal } from './tanggal.ts';

/** Text of a calendar file with these events. The same events give the same bytes on any day. */
export function kalender(desa: Desa, events: readonly Entri<Agenda>[]): string {
  const { identitas, kabupaten } = desa;
  const zone = kabupaten.zona_waktu;
  // Indonesia knows no summer time, so one rule holds for all days.
  const offset = selisihZona(zone).replace(':', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Balai//Agenda//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${teks(`Agenda ${identitas.namaLengkap}`)}`,
    `X-WR-CALNAME:${teks(`Agenda ${identitas.namaLengkap}`)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${singkatanZona(zone)}`,
    'END:STANDARD',
    'END:VTIMEZONE',
    ...events.flatMap((event) => acara(desa, event)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${lipat(line)}\r\n`).join('');
}

function acara({ identitas, kabupaten }: Desa, { slug, data }: Entri<Agenda>): string[] {
  const about = [data.ringkasan, data.jam && `Jam: ${data.jam}`].filter(Boolean).join('\n');
  return [
    'BEGIN:VEVENT',
    // The code of a village outlives its domain.
    `UID:agenda-${slug}@${identitas.kode}`,
    // Nobody writes down when an entry was made; a year before is surely not after it, and never changes.
    `DTSTAMP:${Number(data.mulai.slice(0, 4)) - 1}0101T000000Z`,
    ...waktu(data, kabupaten.zona_waktu),
    `SUMMARY:${teks(data.judul)}`,
    `LOCATION:${teks(`${data.tempat}, ${identitas.namaLengkap}`)}`,
    ...(about ? [`DESCRIPTION:${teks(about)}`] : []),
    `URL:${identitas.url}${alamat.agenda}#${jangkarAgenda(slug)}`,
    'END:VEVENT',
  ];
}

/** Hours, or whole days (their end is exclusive). */
function waktu(event: Agenda, zone: string): string[] {
  const hours = waktuAcara(event);
  if (!hours)
    return [
      `DTSTART;VALUE=DATE:${angka(event.mulai)}`,
      `DTEND;VALUE=DATE:${angka(hariBerikut(event.selesai ?? event.mulai))}`,
    ];
  const at = ({ hari, jam }: Saat) => `;TZID=${zone}:${angka(hari)}T${jam.replace(':', '')}00`;
  return [`DTSTART${at(hours.mulai)}`, ...(hours.selesai ? [`DTEND${at(hours.selesai)}`] : [])];
}

const angka = (day: Tanggal): string => day.replaceAll('-', '');

/** RFC 5545, 3.3.11. The separators of Unicode, too: some programs end a line at them. */
function teks(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|[\n\u2028\u2029]/g, '\\n');
}

/** RFC 5545, 3.1: at most 75 octets a line, never cut inside of a character. */
function lipat(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}
