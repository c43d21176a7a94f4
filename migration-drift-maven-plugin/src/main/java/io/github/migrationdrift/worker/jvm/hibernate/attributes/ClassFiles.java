package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says where classes come from. */
public final class ClassFiles {
    private ClassFiles() {}

    /** Every jar and directory on the class path that has the class, in their order. */
    public static List<String> places(String className) {
        String file = className.replace('.', '/') + ".class";
        try {
            List<String> places = new ArrayList<>();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources(file))) {
                places.add(place(url.getPath(), file));
            }
            return places;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String place(String path, String file) {
        int jar = path.lastIndexOf("!/");
        String place = jar < 0 ? path.substring(0, path.length() - file.length()) : path.substring(0, jar);
        return place.startsWith("file:") ? place.substring("file:".length()) : place;
    }
}
