package io.github.migrationdrift.maven;

import io.github.migrationdrift.report.Palette;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Colours the console where Maven does. */
final class MavenPalette implements Palette {

    @Override
    public String failure(String text) {
        return MessageUtils.buffer().failure(text).build();
    }

    @Override
    public String remark(String text) {
        return MessageUtils.buffer().warning(text).build();
    }

    @Override
    public String strong(String text) {
        return MessageUtils.buffer().strong(text).build();
    }
}
