package io.github.migrationdrift.rewrite.source;

/** One change of an annotation. Annotations are named in full, those of JPA as in Jakarta. */
public sealed interface SourceEdit {

    Target target();

    /** The type of the annotation that is written or changed. */
    String annotation();

    /** What is to be done, in a few words. */
    String describe();

    /** Gives a member a value; the annotation is added where there is none. */
    record SetMember(Target target, String annotation, String member, JavaCode value) implements SourceEdit {
        @Override
        public String describe() {
            return "@" + JavaCode.simpleName(annotation) + "(" + member + " = " + value.shown() + ")";
        }
    }

    /** Takes a member away; where it was the only one, the annotation goes too if it says nothing without. */
    record RemoveMember(Target target, String annotation, String member) implements SourceEdit {
        @Override
        public String describe() {
            return "remove " + member + " from @" + JavaCode.simpleName(annotation);
        }
    }

    /** Adds an annotation, or puts it in the place of one of its type. */
    record PutAnnotation(Target target, AnnotationCode code) implements SourceEdit {
        @Override
        public String annotation() {
            return code.type();
        }

        @Override
        public String describe() {
            return code.code().shown();
        }
    }

    /** Takes an annotation away. */
    record RemoveAnnotation(Target target, String annotation) implements SourceEdit {
        @Override
        public String describe() {
            return "remove @" + JavaCode.simpleName(annotation);
        }
    }

    /** Adds an element to a list within an annotation, which is added where there is none. */
    record AddElement(Target target, String annotation, String member, AnnotationCode element) implements SourceEdit {
        @Override
        public String describe() {
            return "@" + JavaCode.simpleName(annotation) + "(" + member + " = "
                    + element.code().shown() + ")";
        }
    }

    /**
     * Takes an element out of a list within an annotation.
     *
     * @param element as it is written
     */
    record RemoveElement(Target target, String annotation, String member, String element) implements SourceEdit {
        @Override
        public String describe() {
            return "remove " + element.replaceAll("\\s+", " ") + " from @" + JavaCode.simpleName(annotation);
        }
    }
}
