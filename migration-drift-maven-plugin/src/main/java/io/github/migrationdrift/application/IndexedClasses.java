package io.github.migrationdrift.application;

import io.github.migrationdrift.failure.CheckFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.IndexView;

/** The classes of some places together. */
public final class IndexedClasses {
    private final IndexView readable;
    private final List<ApplicationClass> written;
    private final Optional<UnreadableClasses> unreadable;

    private IndexedClasses(IndexView readable, List<ApplicationClass> written, Optional<UnreadableClasses> unreadable) {
        this.readable = readable;
        this.written = written;
        this.unreadable = unreadable;
    }

    static IndexedClasses of(List<ClassesOfPlace> places) {
        return new IndexedClasses(
                CompositeIndex.create(
                        places.stream().map(place -> (IndexView) place.index()).toList()),
                places.stream().flatMap(place -> place.written().stream()).toList(),
                places.stream().flatMap(place -> place.unreadable().stream()).findFirst());
    }

    /**
     * Everything that they say.
     *
     * @throws CheckFailure when one of them cannot be read
     */
    IndexView complete() {
        unreadable.ifPresent(file -> {
            throw file.failure();
        });
        return readable;
    }

    /** What those say that can be read. */
    IndexView readable() {
        return readable;
    }

    /** The readable ones that lie in directories, as the project's own do; jars are other people's. */
    public List<ApplicationClass> written() {
        return written;
    }

    /** The names of all that can be read, those in jars included. */
    Stream<String> names() {
        return readable.getKnownClasses().stream().map(ClassInfo::name).map(Object::toString);
    }
}
