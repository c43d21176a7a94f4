package io.github.migrationdrift.runtime;

import org.hibernate.Session;

/**
 * Something that an application does with an entity.
 *
 * @param entity its simple name
 */
record Attempt(String entity, String words, Work work) {

    /** What is done in a transaction that is rolled back. */
    interface Work {
        void in(Session session, Progress progress) throws Exception;
    }
}
