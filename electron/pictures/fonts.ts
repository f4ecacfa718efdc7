import sansRegular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?inline';
import sansBold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?inline';
import monoRegular from '@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf?inline';
import { bytesOf } from './bytes';

/**
 * The faces of pictures that hold their letters, so that they look the same on a machine without any font: Arimo and
 * Cousine (SIL Open Font License), which have the metrics of Arial and Courier New and thereby those that
 * shared/diagram/textWidths.ts was made of. They have Latin, Greek, Cyrillic and Hebrew; other letters show as boxes.
 */
export const fonts = {
  sans: bytesOf(sansRegular),
  sansBold: bytesOf(sansBold),
  mono: bytesOf(monoRegular),
};
