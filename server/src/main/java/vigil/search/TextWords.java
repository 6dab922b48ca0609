package vigil.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/// Running text as words: cut by ICU (which knows where words end in Chinese, Thai or Burmese), folded, and
/// without the endings of Russian and English; a filter leaves alone what is not its language's script.
final class TextWords extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new ICUTokenizer();
        var folded = new ICUFoldingFilter(words);
        return new TokenStreamComponents(words, new EnglishMinimalStemFilter(new RussianLightStemFilter(folded)));
    }
}
