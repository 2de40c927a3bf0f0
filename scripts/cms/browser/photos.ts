/**
 * Photos are made small in the phone, before they cost data: upright, at most 1600 px, without the place where
 * they were taken. Has the exports of the module of Decap that it replaces; the server checks and encodes again.
 */

const LONGEST = 1600;
const QUALITY = 0.85;
const HEIC = /\.hei[cf]$/i;

/** Decap shows it by its text alone. */
class PhotoRefused extends Error {
  override toString(): string {
    return this.message;
  }
}

/** Decap asks a field for its settings; ours are the same for all. */
export function getMediaProcessingConfig(): Record<string, never> {
  return {};
}

export function shouldTransformImage(file: File): boolean {
  return /^image\/(?:jpeg|png|webp|hei[cf])$/.test(file.type) || HEIC.test(file.name);
}

/** PNG stays what it is, because it may be see-through; all else becomes JPEG. */
export function getMediaProcessingFileName(name: string): string {
  return /\.png$/i.test(name) ? name : name.replace(/\.[^.]*$/, '.jpg');
}

/**
 * The file to send, and its path. A photo that the browser cannot read goes as it is: the server looks at it.
 * @throws for HEIC that this browser cannot read, with advice
 */
export async function transformImage(file: File, path: string): Promise<{ file: File; path: string }[]> {
  try {
    const png = file.type === 'image/png';
    const blob = await shrink(file, png ? 'image/png' : 'image/jpeg');
    const name = getMediaProcessingFileName(file.name);
    return [{ file: new File([blob], name, { type: blob.type }), path: getMediaProcessingFileName(path) }];
  } catch {
    if (HEIC.test(file.name) || /hei[cf]/.test(file.type)) {
      throw new PhotoRefused(
        'jenisnya HEIC. Di iPhone buka Pengaturan, Kamera, Format, pilih "Paling Kompatibel", lalu foto lagi. Atau kirim foto itu lewat WhatsApp dan pakai hasilnya.',
      );
    }
    return [{ file, path }];
  }
}

async function shrink(file: File, type: string): Promise<Blob> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  if (!blob) throw new Error('no blob');
  return blob;
}
