package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.binaries.BinariesArchive;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Hands the launcher its archive. The launcher remembers by resolver where it unpacked: equal means same place. */
record ArchiveResolver(BinariesArchive archive, Path unpackedTo) implements PgBinaryResolver {
    @Override
    public InputStream getPgBinary(String system, String architecture) throws IOException {
        return archive.open();
    }
}
