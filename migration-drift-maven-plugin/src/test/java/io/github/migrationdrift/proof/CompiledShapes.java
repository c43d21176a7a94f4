package io.github.migrationdrift.proof;

import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shapes that one Hibernate can map, compiled against it. */
record CompiledShapes(HibernateRelease release, List<MappingShape> shapes, Path classes) implements AutoCloseable {

    static CompiledShapes with(HibernateRelease release) throws IOException {
        List<MappingShape> shapes = MappingShape.all().stream()
                .filter(shape -> shape.runsOn(release))
                .toList();
        List<Path> sources =
                shapes.stream().flatMap(shape -> shape.sources().stream()).toList();
        Path classes = Files.createTempDirectory("drift-shapes");
        SourceCompiler.compile(sources, classes, release.classPath());
        return new CompiledShapes(release, shapes, classes);
    }

    List<Path> classPath() {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(release.classPath());
        return classPath;
    }

    @Override
    public void close() throws IOException {
        SourceCompiler.delete(classes);
    }
}
