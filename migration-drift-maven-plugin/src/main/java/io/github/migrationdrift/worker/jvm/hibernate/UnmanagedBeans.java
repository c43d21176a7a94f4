package io.github.migrationdrift.worker.jvm.hibernate;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;

/**
 * Stands in for the application's container. Converters and listeners that only the container can construct are
 * made without running a constructor: the schema depends on their types, not on what was injected into them.
 */
final class UnmanagedBeans implements BeanContainer {
    private final List<String> warnings = new ArrayList<>();

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public <B> ContainedBean<B> getBean(
            Class<B> type, LifecycleOptions lifecycle, BeanInstanceProducer fallbackProducer) {
        return new Bean<>(type, instance(type, fallbackProducer));
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions lifecycle, BeanInstanceProducer fallbackProducer) {
        return new Bean<>(type, instance(type, fallbackProducer));
    }

    @Override
    public void stop() {}

    private <B> B instance(Class<B> type, BeanInstanceProducer producer) {
        try {
            return producer.produceBeanInstance(type);
        } catch (RuntimeException e) {
            if (type.isInterface()) {
                throw e;
            }
            B instance = withoutConstructor(type, e);
            warnings.add(
                    type.getName()
                            + " cannot be constructed without the application's container; it was used without being initialised.");
            return instance;
        }
    }

    private static <B> B withoutConstructor(Class<B> type, RuntimeException failure) {
        try {
            Class<?> factoryType = Class.forName("sun.reflect.ReflectionFactory");
            Object factory = factoryType.getMethod("getReflectionFactory").invoke(null);
            Constructor<?> constructor = (Constructor<?>) factoryType
                    .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                    .invoke(factory, type, Object.class.getConstructor());
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private record Bean<B>(Class<B> type, B instance) implements ContainedBean<B> {
        @Override
        public Class<B> getBeanClass() {
            return type;
        }

        @Override
        public B getBeanInstance() {
            return instance;
        }
    }
}
