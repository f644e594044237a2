package app.workplan.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The context starts only when every entity fits the migrated tables (ddl-auto validate). */
@ServiceTest
class SchemaFitsEntitiesTest {

    @Autowired
    EntityManager entityManager;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyEntityHasItsTable() {
        assertThat(entityManager.getMetamodel().getEntities()).isNotEmpty();
    }

    @Test
    void connectionsSpeakUtcWhateverTheMachineIsSetTo() {
        assertThat(jdbc.sql("SHOW timezone").query(String.class).single()).isEqualTo("UTC");
    }
}
