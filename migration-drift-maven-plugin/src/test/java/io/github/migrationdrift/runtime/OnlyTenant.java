package io.github.migrationdrift.runtime;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Whose data every session works on, where entities belong to tenants. */
final class OnlyTenant implements CurrentTenantIdentifierResolver<Object> {

    @Override
    public Object resolveCurrentTenantIdentifier() {
        return "tenant";
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
