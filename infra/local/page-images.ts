import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

const library = PDFiumLibrary.init();

/** The pages of a PDF as PNG files, drawn by PDFium; one point is `scale` pixels. */
export async function pageImages(pdf: Uint8Array, scale: number): Promise<readonly Buffer[]> {
  const document = await (await library).loadDocument(pdf);
  const images: Buffer[] = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' });
    const image = new PNG({ width, height });
    for (const [index, grey] of data.entries()) {
      image.data.fill(grey, 4 * index, 4 * index + 3);
      image.data[4 * index + 3] = 255;
    }
    images.push(PNG.sync.write(image, { colorType: 0 }));
  }
  document.destroy();
  return images;
}
