package io.github.migrationdrift.rewrite.source;

import java.util.Optional;

/**
 * What an annotation stands at.
 *
 * @param className binary name of the class in whose source it stands
 * @param member the attribute; absent for the class itself
 * @param owner an entity that has the attribute, whose access tells that of an embeddable
 */
public record Target(String className, Optional<String> member, String owner) {

    public static Target ofClass(String className) {
        return new Target(className, Optional.empty(), className);
    }

    public static Target ofMember(String className, String member, String owner) {
        return new Target(className, Optional.of(member), owner);
    }

    @Override
    public String toString() {
        String name = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
        return member.map(attribute -> name + "." + attribute).orElse(name);
    }
}
