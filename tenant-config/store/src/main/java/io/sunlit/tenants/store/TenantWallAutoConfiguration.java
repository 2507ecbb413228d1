package io.sunlit.tenants.store;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/** Puts every data source and every repository of an application behind the {@link TenantWall}. */
@AutoConfiguration
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
public class TenantWallAutoConfiguration {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static TenantWall tenantWall() {
    return new TenantWall();
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static RepositoryTenants repositoryTenants(TenantWall wall) {
    return new RepositoryTenants(wall);
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static BeanPostProcessor walledDataSources(ObjectProvider<TenantWall> wall) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? wall.getObject().around(source) : bean;
      }
    };
  }
}
