package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.failure.Throwables;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.integrator.spi.Integrator;
import org.jspecify.annotations.Nullable;

/**
 * Adds an integrator behind those of the project, which stops the boot of the session factory: by then Bean Validation
 * and all others have changed the metadata as they do in the application, and nothing expensive has been built from it.
 */
final class ExportingClassLoaderService extends ClassLoaderServiceImpl {
    private static final long serialVersionUID = 1L;
    private static final String IMPORT_SCRIPT = "import.sql";

    private final transient List<String> warnings = new ArrayList<>();

    ExportingClassLoaderService(ClassLoader loader) {
        super(loader);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> service) {
        Collection<S> services = super.loadJavaServices(service);
        if (service != Integrator.class) {
            return services;
        }
        List<S> integrators = new ArrayList<>();
        services.forEach(integrator -> integrators.add(proxy(service, guard(integrator))));
        integrators.add(proxy(service, stopBoot()));
        return integrators;
    }

    @Override
    public @Nullable URL locateResource(String name) {
        return isImportScript(name) ? null : super.locateResource(name);
    }

    @Override
    public @Nullable InputStream locateResourceStream(String name) {
        return isImportScript(name) ? null : super.locateResourceStream(name);
    }

    private static boolean isImportScript(String name) {
        return name.equals(IMPORT_SCRIPT) || name.equals("/" + IMPORT_SCRIPT);
    }

    /** A proxy, because the signature of {@code integrate} differs between Hibernate's versions. */
    private static <S> S proxy(Class<S> service, InvocationHandler handler) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, handler));
    }

    private InvocationHandler guard(Object integrator) {
        return (proxy, method, arguments) -> {
            try {
                return method.invoke(integrator, arguments);
            } catch (InvocationTargetException e) {
                if (!method.getName().equals("integrate")) {
                    throw e.getCause();
                }
                warnings.add("The integrator " + integrator.getClass().getName() + " failed ("
                        + Throwables.rootMessage(e) + "); what it adds to the schema is missing.");
                return null;
            }
        };
    }

    private static InvocationHandler stopBoot() {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "integrate" -> throw new BootStopped();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "toString" -> "stop";
            default -> null;
        };
    }

    /** Ends the boot of the session factory as soon as the metadata is complete. */
    static final class BootStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BootStopped() {
            super("The metadata is complete", null, false, false);
        }
    }
}
