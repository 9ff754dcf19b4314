import { stemmer } from "@orama/stemmers/indonesian";
import { stopwords } from "@orama/stopwords/indonesian";
import { PROVINCES } from "../dossier/provinces.ts";
import { foldTitle } from "./title-parts.ts";

const STOP_WORDS = new Set(stopwords);

/** What any innovation is called; such words make no two alike. */
const GENERIC_WORDS = new Set(
  `inovasi pelayanan layanan program sistem informasi aplikasi terpadu terintegrasi berbasis masyarakat warga publik online
daring digital elektronik mandiri gerakan bersama aksi peningkatan pengembangan optimalisasi upaya kegiatan unit pusat rumah
pos kelas sekolah klinik puskesmas rsud dinas badan kantor balai desa kelurahan kecamatan kabupaten kota provinsi pemerintah
daerah wilayah cepat mudah tepat ramah sahabat sinergi jaringan pendampingan pemberdayaan menuju tanpa satu hari data kader
keluarga jemput bola gotong royong antre biaya tuntas terlatih pendekatan terbuka`
    .split(/\s+/u)
    .map((word) => word.trim()),
);
const GENERIC_SHARE = 0.35;
const PLACE_SHARE = 0.2;

/** Names of places among the words of agencies and regions; they tell where, not what. */
export function collectPlaceWords(names: Iterable<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const name of [...names, ...PROVINCES.values()])
    for (const word of foldTitle(name).split(" "))
      if (word.length > 2 && !GENERIC_WORDS.has(word) && !STOP_WORDS.has(word) && !OFFICE_WORDS.has(word))
        places.add(word);
  return places;
}

/** Words of agency names that name a field, not a place. */
const OFFICE_WORDS = new Set(
  `kesehatan pendidikan sosial pertanian perikanan perkebunan kependudukan pencatatan sipil lingkungan hidup perhubungan tenaga
kerja pariwisata perdagangan koperasi kehutanan pangan keuangan pajak perpustakaan arsip komunikasi informatika kebudayaan
pemuda olahraga perempuan anak penanaman modal perizinan hukum kementerian lembaga rakyat pekerjaan umum ekonomi air minum
sakit ketahanan bencana jiwa ibu`.split(/\s+/u),
);

export interface TitleWord {
  readonly stem: string;
  /** Before rarity: 1 for a telling word, less for generic ones and places. */
  readonly share: number;
}

export interface TitleReader {
  /** Distinct telling words of a title, without stop words, as stems. */
  readonly read: (title: string) => readonly TitleWord[];
}

/** Stemming is slow, so each word is stemmed once. */
export function createTitleReader(places: ReadonlySet<string>): TitleReader {
  const known = new Map<string, TitleWord | null>();
  const lookUp = (word: string): TitleWord | null => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const read = readWord(word, places);
    known.set(word, read);
    return read;
  };
  return {
    read: (title) => {
      const byStem = new Map<string, TitleWord>();
      for (const word of foldTitle(title).split(" ")) {
        const read = lookUp(word);
        if (read) byStem.set(read.stem, read);
      }
      return [...byStem.values()];
    },
  };
}

function readWord(word: string, places: ReadonlySet<string>): TitleWord | null {
  if (word === "" || STOP_WORDS.has(word)) return null;
  const stem = word.length > 3 && !/\d/u.test(word) ? stemmer(word) : word;
  if (places.has(word)) return { stem, share: PLACE_SHARE };
  return { stem, share: GENERIC_WORDS.has(word) || word.length < 2 ? GENERIC_SHARE : 1 };
}
