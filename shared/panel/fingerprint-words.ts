/**
 * 256 plain Indonesian words of 4 to 8 letters, one for each value of a byte. No two begin with the same three letters
 * and none turns into another by one mistyped letter, so that they are told apart on a bad line. Their order is part of
 * the format: two programs that show different words for one card would make an honest card look forged.
 */
export const FINGERPRINT_WORDS: readonly string[] = `
abad acara aduk ahli aksi aliran ambil angin apel bagus bantal batik bawang bebek bekal belalang bening
besar biawak bibit bintang biola boneka botol buaya bumbu burung cahaya cakram cemara cerdas cicak
cincin cuaca cukup dalam dapur degup delima dengar depan dewasa dokter durian dusun ekor ember empat
enam engsel fajar faktor film fungsi gading galon gambar ganda gelas gembira gigi giling gitar gosok
gunung gurita hadiah halus hangat harimau hasil hijau hitung hutan iklan ikut ilmu impian indah irama
istana jagung jangkrik jauh jemari jendela jeruk jingga joget jubah judul jujur jumpa kaktus kalung
kamera kancil kebun kecap kelapa kenari kepala kerbau ketupat kijang kipas koran kuda kulit kunci kursi
lampu lancar legenda lengkap lereng lesung lezat lidah lilin lingkar liter lobak logam lontong lukis
lurus lutut macan madu mahir majalah manggis matahari melati menara merah mesin meteor minat mobil modal
monyet muka mundur musik mutiara nafas negeri nelayan nenek ngarai niaga nilai nomor nyala nyiur ojek
olah ombak otot pahat pantai pelita pepaya perahu pesawat petani piano pikir pintu pisang pohon pompa
potong pucuk puisi pulau puncak putih rahasia rajin rakit rambut ranting rayap rebana regu rempah
rencana resep rimba ringan rotan ruang rujak rute sahabat salju sandal sapi sawah sayur sedap sejuk
sekolah semut senang sepatu setia simpul sirip situs sore sosis sungai surat susu tahun tambang tangga
tapak tarian tawon tebing teduh tegak telur tembok tepung tetes timun tinta tirai titik tokoh tomat topi
tugas tukang tumbuh undang unta usaha waktu walet wangi warna wayang wilayah wisata wortel yakin zaman
zebra zona
`
  .trim()
  .split(/\s+/u);

/** Words that stand for a fingerprint when it is read out: 10 words are 80 bits. */
const WORD_COUNT = 10;
const BYTE = /[0-9a-f]{2}/giu;

/** The words of a fingerprint, or of the SHA-256 in hexadecimal that it is the beginning of; the same in every language. */
export function fingerprintWords(fingerprint: string): readonly string[] {
  const bytes = fingerprint.replaceAll(/\s/gu, "").match(BYTE) ?? [];
  return bytes.slice(0, WORD_COUNT).map((byte) => FINGERPRINT_WORDS[Number.parseInt(byte, 16)] ?? "");
}
