package io.github.migrationdrift.cache;

import java.io.Serializable;

/**
 * A file in a location of the migrations, as it was when they ran.
 *
 * @param location as it is stated
 * @param path within the location
 * @param digest of its content
 */
record KeptScript(String location, String path, String digest) implements Serializable {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
