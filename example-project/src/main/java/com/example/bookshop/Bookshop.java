package com.example.bookshop;

import com.example.bookshop.catalogue.Book;
import com.example.bookshop.catalogue.StockItem;
import com.example.bookshop.customers.Customer;
import com.example.bookshop.orders.BookSales;
import com.example.bookshop.orders.CardPayment;
import com.example.bookshop.orders.OrderLine;
import com.example.bookshop.orders.PurchaseOrder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the shop does; each method is one transaction. */
public final class Bookshop {
    private final EntityManagerFactory entityManagers;
    private final Clock clock;

    public Bookshop(EntityManagerFactory entityManagers, Clock clock) {
        this.entityManagers = entityManagers;
        this.clock = clock;
    }

    public Customer register(Customer customer) {
        entityManagers.runInTransaction(entityManager -> entityManager.persist(customer));
        return customer;
    }

    public Book list(Book book, int copies, String shelf) {
        entityManagers.runInTransaction(entityManager -> {
            entityManager.persist(book.publisher());
            book.authors().forEach(entityManager::persist);
            entityManager.persist(book);
            entityManager.persist(new StockItem(book, copies, shelf));
        });
        return book;
    }

    /** Orders copies of books, given by ISBN, and pays them by card. */
    public UUID order(String customerEmail, Map<String, Integer> copiesByIsbn, String cardLastFour) {
        return entityManagers.callInTransaction(entityManager -> {
            PurchaseOrder order = new PurchaseOrder(customer(entityManager, customerEmail), Instant.now(clock));
            copiesByIsbn.forEach((isbn, copies) -> {
                Book book = book(entityManager, isbn);
                stock(entityManager, book.id()).take(copies);
                order.add(book, copies);
            });
            order.pay(new CardPayment(order, order.total().amount(), cardLastFour));
            entityManager.persist(order);
            return order.reference();
        });
    }

    public void takeBack(UUID orderReference) {
        entityManagers.runInTransaction(entityManager -> {
            PurchaseOrder order = entityManager
                    .createQuery("from PurchaseOrder where reference = ?1", PurchaseOrder.class)
                    .setParameter(1, orderReference)
                    .getSingleResult();
            for (OrderLine line : order.lines()) {
                stock(entityManager, line.product().id()).putBack(line.quantity());
            }
            order.takeBack();
        });
    }

    public Optional<Book> findBook(String isbn) {
        return entityManagers.callInTransaction(entityManager -> Optional.ofNullable(entityManager
                .createQuery("from Book b left join fetch b.authors where b.isbn = ?1", Book.class)
                .setParameter(1, isbn)
                .getSingleResultOrNull()));
    }

    public int copiesInStock(Book book) {
        return entityManagers.callInTransaction(
                entityManager -> stock(entityManager, book.id()).onHand());
    }

    public List<BookSales> bestsellers(int count) {
        return entityManagers.callInTransaction(entityManager -> entityManager
                .createQuery("from BookSales order by copiesSold desc, title", BookSales.class)
                .setMaxResults(count)
                .getResultList());
    }

    private static Customer customer(EntityManager entityManager, String email) {
        return entityManager
                .createQuery("from Customer where email = ?1", Customer.class)
                .setParameter(1, email)
                .getSingleResult();
    }

    private static Book book(EntityManager entityManager, String isbn) {
        return entityManager
                .createQuery("from Book where isbn = ?1", Book.class)
                .setParameter(1, isbn)
                .getSingleResult();
    }

    private static StockItem stock(EntityManager entityManager, Long productId) {
        return entityManager.find(StockItem.class, productId);
    }
}
